using Nir.Sdk.Analyzers.Personvern;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Shared;

namespace Nir.Sdk.Analyzers.Tests.Personvern;

public sealed class EktePersonnummerTests
{
    private static readonly AnalyzerCase<EktePersonnummerAnalyzer> Rule = new("NIR4054", "class Proeve { void M() { /*body*/ } }");

    private static string Ekte => VirkeligeNumre.Foedselsnummer();

    private static string Syntetisk => VirkeligeNumre.Foedselsnummer(tilleggMaaned: 80);

    private static string Vridd => Ekte[..10] + (Ekte[10] == '9' ? '8' : (char)(Ekte[10] + 1));

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
        Rule.VerifyAsync($"var x = \"{VirkeligeNumre.Foedselsnummer(day, month)}\";");

    [Fact]
    public async Task The_diagnostic_never_holds_the_number()
    {
        var build = new Build();
        var found = await build.AnalyzeAsync(new EktePersonnummerAnalyzer(), build.Compile([("Test0.cs", Rule.In($"var x = \"{Ekte}\";"))]));

        Assert.False(Assert.Single(found).ToString().Contains(Ekte, StringComparison.Ordinal), "The number stands in the diagnostic.");
    }

    private static (string Loud, string Silent) Case(string situation) => situation switch
    {
        "whole" => ($"var x = [|\"{Ekte}\"|];", $"var x = \"{Vridd}\";"),
        "d-nummer" => ($"var x = [|\"{VirkeligeNumre.Foedselsnummer(tilleggDag: 40)}\"|];", $"var x = \"{Syntetisk}\";"),
        "json" => ($"var x = [|\"{{\\\"fnr\\\":\\\"{Ekte}\\\"}}\"|];", $"var x = \"{{\\\"fnr\\\":\\\"{Syntetisk}\\\"}}\";"),
        "utf8" => ($"var x = [|\"{Ekte}\"u8|].Length;", $"var x = \"{Syntetisk}\"u8.Length;"),
        "list" => ($"var x = [|\"a;{Ekte};b\"|];", $"var x = \"a;1{Ekte};b\";"),
        "lines" => ($"var x = [|\"\"\"\na\n{Ekte}\nb\n\"\"\"|];", $"var x = \"\"\"\na\n0.{Ekte}\nb\n\"\"\";"),
        "argument" => ($"Console.WriteLine([|\"{Ekte}\"|]);", $"Console.WriteLine(\"{Ekte[..10]}\");"),
        _ => ($"var x = new[] {{ [|\"{Ekte}\"|], \"a\" }};", $"var x = new[] {{ \"A{Ekte}\", \"a\" }};"),
    };
}
