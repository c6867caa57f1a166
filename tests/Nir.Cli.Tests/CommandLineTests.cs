using System.Globalization;

namespace Nir.Cli.Tests;

/// <summary>How the tool reads its words: what it does not know is an error, and nothing is read by the locale.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("mock", "--prot", "1")]
    [InlineData("mock", "curl", "--port", "2")]
    [InlineData("validate")]
    [InlineData("konformans")]
    [InlineData("codes", "shwo", "Sluttmaal")]
    public async Task A_word_that_is_not_known_is_an_error(params string[] arguments) => (await ToolRun.RunAsync(arguments)).ShouldBeUsageError("nir");

    [Fact]
    public async Task A_response_file_is_not_read()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "response.txt");
        await File.WriteAllTextAsync(file, "codes list", TestContext.Current.CancellationToken);

        (await ToolRun.RunAsync([$"@{file}"])).ShouldBeUsageError("nir");
    }

    [Theory]
    [InlineData("01.02.2026", "nb-NO")]
    [InlineData("01/02/2026", "en-US")]
    [InlineData("2026-13-01", "")]
    public async Task A_day_is_ISO_only(string day, string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            (await ToolRun.RunAsync(["codes", "show", "Sluttmaal", "--dato", day])).ShouldBeUsageError("2026-03-01");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_command_after_the_dashes_is_refused_where_none_is_run() =>
        (await ToolRun.RunAsync(["codes", "list", "--", "ls"])).ShouldBeUsageError("No command is run here");

    [Fact]
    public async Task Words_after_the_dashes_are_the_commands_own()
    {
        var run = await ToolRun.RunAsync(["mock", "--", "sh", "-c", "test \"$1\" = --port", "sh", "--port"]);

        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("nb_NO.UTF-8", "Forklarer en regel.")]
    [InlineData("nn_NO.UTF-8", "Forklarer en regel.")]
    [InlineData("en_GB.UTF-8", "Explains a rule.")]
    [InlineData("C", "Explains a rule.")]
    public async Task Help_speaks_the_language_of_the_locale(string locale, string words)
    {
        var run = await ToolRun.RunAsync(["explain", "--help"], environment: new() { ["LC_ALL"] = locale });

        Assert.Equal(0, run.Code);
        Assert.Contains(words, run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LC_ALL_goes_before_LANG()
    {
        var run = await ToolRun.RunAsync(["explain", "--help"], environment: new() { ["LC_ALL"] = "en_US", ["LANG"] = "nb_NO" });

        Assert.Contains("Explains a rule.", run.Output, StringComparison.Ordinal);
    }
}
