using Nir.Sdk.Analyzers.Personvern;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Shared;

namespace Nir.Sdk.Analyzers.Tests.Personvern;

public class RealPersonnummerTests
{
    private static readonly AnalyzerCase<RealPersonnummerAnalyzer> Rule = new("NIR4054", "class Proeve { void M() { /*body*/ } }");

    private static string Real => RealNumbers.Foedselsnummer();

    private static string Synthetic => RealNumbers.Foedselsnummer(additionMonth: 80);

    private static string Twisted => Real[..10] + (Real[10] == '9' ? '8' : (char)(Real[10] + 1));

    // The numbers come into the cases when the test runs: a case's name would show them.
    public static TheoryData<string> Situations => ["whole", "d-nummer", "json", "utf8", "list", "lines", "argument", "interpolated"];

    [Theory]
    [MemberData(nameof(Situations))]
    public async Task A_number_of_the_real_series_is_flagged_and_its_twin_is_not(string situation)
    {
        var (loud, silent) = Case(situation);
        Assert.True(loud.Contains("|]", StringComparison.Ordinal));

        await Rule.VerifyAsync(loud, silent);
    }

    [Theory]
    [InlineData(0, 80)]
    [InlineData(40, 80)]
    [InlineData(0, 65)]
    [InlineData(0, 40)]
    public Task A_number_with_a_synthetic_mark_is_let_go(int day, int month) =>
        Rule.VerifyAsync($"var x = \"{RealNumbers.Foedselsnummer(day, month)}\";");

    [Fact]
    public async Task The_diagnostic_never_holds_the_number()
    {
        var build = new Build();
        var found = await build.AnalyzeAsync(new RealPersonnummerAnalyzer(), build.Compile([("Test0.cs", Rule.In($"var x = \"{Real}\";"))]));

        Assert.False(Assert.Single(found).ToString().Contains(Real, StringComparison.Ordinal), "The number stands in the diagnostic.");
    }

    private static (string Loud, string Silent) Case(string situation) => situation switch
    {
        "whole" => ($"var x = [|\"{Real}\"|];", $"var x = \"{Twisted}\";"),
        "d-nummer" => ($"var x = [|\"{RealNumbers.Foedselsnummer(additionDay: 40)}\"|];", $"var x = \"{Synthetic}\";"),
        "json" => ($"var x = [|\"{{\\\"fnr\\\":\\\"{Real}\\\"}}\"|];", $"var x = \"{{\\\"fnr\\\":\\\"{Synthetic}\\\"}}\";"),
        "utf8" => ($"var x = [|\"{Real}\"u8|].Length;", $"var x = \"{Synthetic}\"u8.Length;"),
        "list" => ($"var x = [|\"a;{Real};b\"|];", $"var x = \"a;1{Real};b\";"),
        "lines" => ($"var x = [|\"\"\"\na\n{Real}\nb\n\"\"\"|];", $"var x = \"\"\"\na\n0.{Real}\nb\n\"\"\";"),
        "argument" => ($"Console.WriteLine([|\"{Real}\"|]);", $"Console.WriteLine(\"{Real[..10]}\");"),
        _ => ($"var x = new[] {{ [|\"{Real}\"|], \"a\" }};", $"var x = new[] {{ \"A{Real}\", \"a\" }};"),
    };
}
