using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nir.Sdk.Generators.Kontroll;

namespace Nir.Sdk.Generators.Referanselister;

/// <summary>Fails the build, with file, line and column, where a reference list is wrong.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReferanselisteAnalyzer : DiagnosticAnalyzer
{
    // By the NirData of the list's file.
    private static readonly ImmutableDictionary<string, Action<string, Findings>> Readers =
        ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        [
            Reader(KommunerReader.NirData, static (text, findings) => KommunerReader.Read(text, findings)),
            Reader(BydelerReader.NirData, static (text, findings) => BydelerReader.Read(text, findings)),
            Reader(Kodeform.Land.NirData, static (text, findings) => KoderReader.Read(text, Kodeform.Land, findings)),
            Reader(Kodeform.Spraak.NirData, static (text, findings) => KoderReader.Read(text, Kodeform.Spraak, findings)),
        ]);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Referanseregler.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(static file =>
        {
            var type = Datafil.TypeOf(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider);
            if (!Readers.TryGetValue(type ?? "", out var read)
                || Datafil.Read(file.AdditionalFile, file.CancellationToken) is not { } datafil)
                return;

            var findings = new Findings();
            read(datafil.Text, findings);
            foreach (var feil in findings.Feil)
                file.ReportDiagnostic(feil.ToDiagnostic(datafil.Path));
        });
    }

    private static KeyValuePair<string, Action<string, Findings>> Reader(string nirData, Action<string, Findings> read) =>
        new(nirData, read);
}
