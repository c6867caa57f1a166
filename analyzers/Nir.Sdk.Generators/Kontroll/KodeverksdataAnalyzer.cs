using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Generators.Kontroll;

/// <summary>Fails the build, with file, line and column, where a data file is wrong.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KodeverksdataAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Dataregler.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            // PublicationOnly: a cancelled reading is not remembered as the result.
            var datasett = new Lazy<Datasett>(
                () => Datasett.Read(start.Options, start.CancellationToken),
                LazyThreadSafetyMode.PublicationOnly);

            start.RegisterAdditionalFileAction(file =>
            {
                if (Datafil.TypeOf(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider) is null)
                    return;

                foreach (var feil in datasett.Value.FeilIn(file.AdditionalFile.Path))
                    file.ReportDiagnostic(feil.ToDiagnostic(file.AdditionalFile.Path));
            });
        });
    }
}
