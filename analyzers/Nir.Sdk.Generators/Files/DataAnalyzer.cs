using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nir.Sdk.Generators.Checking;

namespace Nir.Sdk.Generators.Files;

/// <summary>Fails the build, with file, line and column, where a data file is wrong.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DataAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DataRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            // PublicationOnly: a cancelled reading is not remembered as the result.
            var dataset = new Lazy<Dataset>(
                () => Dataset.Read(start.Options, start.CancellationToken),
                LazyThreadSafetyMode.PublicationOnly);

            start.RegisterAdditionalFileAction(file =>
            {
                if (DataFile.TypeOf(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider) is null)
                {
                    return;
                }

                foreach (var error in dataset.Value.ErrorIn(file.AdditionalFile.Path))
                {
                    file.ReportDiagnostic(error.ToDiagnostic(file.AdditionalFile.Path));
                }
            });
        });
    }
}
