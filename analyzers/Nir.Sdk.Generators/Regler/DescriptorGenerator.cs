using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Makes the analyzers' descriptors from the rules that speak there, and what they know of possible values.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DescriptorGenerator : IIncrementalGenerator
{
    internal const string RegelTexts = "DescriptorTexts";
    internal const string RegelStep = "Descriptors";
    internal const string ValueLimitsTexts = "AnalyzerValueLimitsTexts";
    internal const string ValueLimitsStep = "AnalyzerValueLimits";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var regler = DataFile.OfType(context, DataFile.ReglerForAnalyzers, RegelTexts)
            .Select(static (file, _) => RegelReader.Read(JsonDocument.Parse(file.Text), new Findings()))
            .WithTrackingName(RegelStep);
        context.RegisterSourceOutput(regler, static (output, model) =>
            output.AddSource("RegelDescriptions.g.cs", DescriptorSource.Write(model)));

        var limits = DataFile.OfType(context, DataFile.ValueLimitsForAnalyzers, ValueLimitsTexts)
            .Select(static (file, _) => ValueLimitReader.Read(JsonDocument.Parse(file.Text), new Findings()))
            .WithTrackingName(ValueLimitsStep);
        context.RegisterSourceOutput(limits, static (output, model) =>
        {
            if (model is { } read)
            {
                output.AddSource("ValueLimits.g.cs", ConstantLimitSource.Write(read));
            }
        });
    }
}
