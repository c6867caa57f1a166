using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Model;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Makes the catalogue of rules, the table of combinations, the walk of the model, its comparison and the field rules' checks.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RegelGenerator : IIncrementalGenerator
{
    internal const string RegelTexts = "ReglerTexts";
    internal const string CombinationTexts = "KombinasjonerTexts";
    internal const string ValueLimitsTexts = "VerdigrenserTexts";
    internal const string ValueLimitsStep = "ValueLimits";
    internal const string RegelStep = "Regler";
    internal const string CombinationStep = "Combinations";
    internal const string ModelPartStep = "Modelldeler";

    private const string ModelPartAttribute = "Nir.Sdk.Registreringer.ModelPartAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var regler = DataFile.OfType(context, DataFile.Regler, RegelTexts)
            .Select(static (file, _) => RegelReader.Read(JsonDocument.Parse(file.Text), new Findings()))
            .WithTrackingName(RegelStep)
            .Collect()
            .Select(static (files, _) => new EquatableArray<RegelModel>([.. files.SelectMany(static regler => regler)]));
        var combinations = DataFile.OfType(context, DataFile.Combinations, CombinationTexts)
            .Select(static (file, _) => CombinationReader.Read(JsonDocument.Parse(file.Text), new Findings()))
            .WithTrackingName(CombinationStep);
        var limits = DataFile.OfType(context, DataFile.ValueLimits, ValueLimitsTexts)
            .Select(static (file, _) => ValueLimitReader.Read(JsonDocument.Parse(file.Text), new Findings()))
            .WithTrackingName(ValueLimitsStep);
        var parts = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ModelPartAttribute,
                static (_, _) => true,
                static (syntax, _) => ModelPartReader.Read((INamedTypeSymbol)syntax.TargetSymbol))
            .WithTrackingName(ModelPartStep)
            .Collect()
            .Select(static (parts, _) => Sorted(parts));

        context.RegisterSourceOutput(regler, static (output, model) =>
        {
            if (!model.IsEmpty)
            {
                output.AddSource("RegelCatalogue.g.cs", RegelCatalogueSource.Write(model));
            }
        });
        context.RegisterSourceOutput(combinations, static (output, model) =>
            output.AddSource("CombinationTable.g.cs", CombinationTableSource.Write(model)));
        context.RegisterSourceOutput(limits, static (output, model) =>
        {
            if (model is { } read)
            {
                output.AddSource("VerdienErMulig.g.cs", ValueLimitSource.Write(read));
            }
        });
        context.RegisterSourceOutput(parts, static (output, model) =>
        {
            if (model.IsEmpty)
            {
                return;
            }

            output.AddSource("ModelWalk.g.cs", ModelWalkSource.Write(model));
            output.AddSource("ModelDifference.g.cs", ModelDifferenceSource.Write(model));
            output.AddSource("FeltLookup.g.cs", FeltLookupSource.Write(model));
        });
        context.RegisterSourceOutput(parts.Combine(regler), static (output, model) =>
        {
            if (!model.Left.IsEmpty)
            {
                output.AddSource("Feltregler.g.cs", FeltreglerSource.Write(model.Left, model.Right));
            }
        });
    }

    private static EquatableArray<ModelPartModel> Sorted(ImmutableArray<ModelPartModel> parts) =>
        new(parts.Sort(static (a, b) => string.CompareOrdinal(a.Navn, b.Navn)));
}
