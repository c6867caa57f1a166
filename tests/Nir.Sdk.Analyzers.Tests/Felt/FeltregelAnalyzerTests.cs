using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Felt;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Felt;

public class FeltregelAnalyzerTests
{
    private const string Code = "static class C { static object M(Introduksjonsprogram p) => p with { Sluttmaal = Sluttmaal.Arbeid }; }";

    [Fact]
    public async Task A_rule_that_is_off_says_nothing() => Assert.Empty(await AnalyzeAsync(null, null));

    [Fact]
    public async Task A_rule_that_is_off_speaks_where_a_file_of_settings_switches_it_on() =>
        Assert.Equal("NIR1953", Assert.Single(await AnalyzeAsync(ReportDiagnostic.Warn, null)).Id);

    [Fact]
    public async Task A_rule_that_is_off_speaks_where_the_whole_compilation_switches_it_on() =>
        Assert.Equal("NIR1953", Assert.Single(await AnalyzeAsync(null, ReportDiagnostic.Warn)).Id);

    [Fact]
    public async Task A_warning_that_a_build_calls_an_error_does_not_silence_the_rules()
    {
        var build = new Build();
        var code =
            "static class C { static object M(Introduksjonsprogram p) { string? empty = null; _ = empty.Length; return p with { Lovverk = Lovverk.Introduksjonsloven, Sluttmaal = Sluttmaal.Arbeid }; } }";
        var compilation = build.Compile([("Test0.cs", code)]);

        var found =
            await build.AnalyzeAsync(new FeltregelAnalyzer(), compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error)));

        Assert.Equal(["NIR1001"], found.Select(static d => d.Id));
    }

    [Theory]
    [InlineData("using static Nir.Sdk.Kodeverk.Lovverk;", "Introduksjonsloven", "Integreringsloven")]
    [InlineData("using Law = Nir.Sdk.Kodeverk.Lovverk;", "Law.Introduksjonsloven", "Law.Integreringsloven")]
    public async Task What_a_law_is_called_in_a_file_decides_nothing(string import, string forbidding, string allowing)
    {
        var build = new Build();
        string Code(string law) =>
            $"{import} static class C {{ static object M(Introduksjonsprogram p) => p.Lovverk == {law} ? p with {{ Sluttmaal = Sluttmaal.Arbeid }} : p; }}";

        Assert.Equal("NIR1001", Assert.Single(await build.AnalyzeAsync(new FeltregelAnalyzer(), build.Compile([("Test0.cs", Code(forbidding))]))).Id);
        Assert.Empty(await build.AnalyzeAsync(new FeltregelAnalyzer(), build.Compile([("Test0.cs", Code(allowing))])));
    }

    private static async Task<IEnumerable<Diagnostic>> AnalyzeAsync(ReportDiagnostic? inFile, ReportDiagnostic? everywhere)
    {
        var build = new Build();
        var compilation = build.Compile([("Test0.cs", Code)]);
        return await build.AnalyzeAsync(new FeltregelAnalyzer(),
            compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Settings(inFile, everywhere))));
    }

    /// <summary>What an .editorconfig and a global one say of one rule.</summary>
    private sealed class Settings(ReportDiagnostic? inFile, ReportDiagnostic? everywhere) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            Say(diagnosticId, inFile, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            Say(diagnosticId, everywhere, out severity);

        private static bool Say(string id, ReportDiagnostic? said, out ReportDiagnostic severity)
        {
            severity = said ?? ReportDiagnostic.Default;
            return said is not null && id == "NIR1953";
        }
    }
}
