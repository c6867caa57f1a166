using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Makes the catalogue of rules and the table of combinations.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RegelGenerator : IIncrementalGenerator
{
    internal const string RegelTexts = "ReglerTexts";
    internal const string CombinationTexts = "KombinasjonerTexts";
    internal const string ValueLimitsTexts = "VerdigrenserTexts";
    internal const string ValueLimitsStep = "ValueLimits";
    internal const string RegelStep = "Regler";
    internal const string CombinationStep = "Combinations";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var combinations = DataFile.OfType(context, DataFile.Combinations, CombinationTexts)
            .Select(static (file, _) => CombinationReader.Read(JsonDocument.Parse(file.Text), new Findings()))
            .WithTrackingName(CombinationStep);
        var limits = DataFile.OfType(context, DataFile.ValueLimits, ValueLimitsTexts)
            .Select(static (file, _) => ValueLimitReader.Read(JsonDocument.Parse(file.Text), new Findings()))
            .WithTrackingName(ValueLimitsStep);

        context.RegisterSourceOutput(ReadRegler(context), static (output, model) =>
        {
            if (!model.Regler.IsEmpty)
            {
                output.AddSource("RegelCatalogue.g.cs", RegelCatalogueSource.Write(model.Regler));
            }
        });
        context.RegisterSourceOutput(combinations, static (output, model) =>
            output.AddSource("CombinationTable.g.cs", CombinationTableSource.Write(model)));
        context.RegisterSourceOutput(limits, static (output, model) =>
        {
            if (model is { } read)
            {
                output.AddSource("ValueLimits.g.cs", ValueLimitSource.Write(read));
            }
        });
    }

    /// <summary>The rules, as they change.</summary>
    internal static IncrementalValueProvider<ReglerModel> ReadRegler(IncrementalGeneratorInitializationContext context) =>
        DataFile.OfType(context, DataFile.Regler, RegelTexts)
            .Select(static (file, _) => RegelReader.Read(JsonDocument.Parse(file.Text), new Findings()))
            .WithTrackingName(RegelStep)
            .Collect()
            .Select(static (files, _) => new ReglerModel(
                new([.. files.SelectMany(static file => file.Regler)]), new([.. files.SelectMany(static file => file.Vilkaar)])));
}
