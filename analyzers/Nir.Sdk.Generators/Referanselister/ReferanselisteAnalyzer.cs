using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nir.Sdk.Generators.Checking;

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
            Reader(NaeringsregionerReader.NirData, static (text, findings) => NaeringsregionerReader.Read(text, findings)),
            Reader(BydelerReader.NirData, static (text, findings) => BydelerReader.Read(text, findings)),
            Reader(KodeFormat.Land.NirData, static (text, findings) => KoderReader.Read(text, KodeFormat.Land, findings)),
            Reader(KodeFormat.Spraak.NirData, static (text, findings) => KoderReader.Read(text, KodeFormat.Spraak, findings)),
        ]);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ReferanselisteRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(static file =>
        {
            var type = DataFile.TypeOf(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider);
            if (!Readers.TryGetValue(type ?? "", out var read)
                || DataFile.Read(file.AdditionalFile, file.CancellationToken) is not { } dataFile)
            {
                return;
            }

            var findings = new Findings();
            read(dataFile.Text, findings);
            foreach (var error in findings.Error)
            {
                file.ReportDiagnostic(error.ToDiagnostic(dataFile.Path));
            }
        });
    }

    private static KeyValuePair<string, Action<string, Findings>> Reader(string nirData, Action<string, Findings> read) =>
        new(nirData, read);
}
