using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nir.Sdk.Generators.Kontroll;

namespace Nir.Sdk.Generators.Referanselister;

/// <summary>Fails the build, with file, line and column, where a reference list is wrong.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReferanselisteAnalyzer : DiagnosticAnalyzer
{
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
            if (type is not (KommunerReader.NirData or BydelerReader.NirData)
                || Datafil.Read(file.AdditionalFile, file.CancellationToken) is not { } datafil)
                return;

            var findings = new Findings();
            if (type == KommunerReader.NirData)
                KommunerReader.Read(datafil.Text, findings);
            else
                BydelerReader.Read(datafil.Text, findings);

            foreach (var feil in findings.Feil)
                file.ReportDiagnostic(feil.ToDiagnostic(datafil.Path));
        });
    }
}
