using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Regler;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Model;

/// <summary>Makes the walk of the model, its comparison, its JSON, the lookup of its fields, and the field rules' checks and conditions.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    internal const string ModelPartStep = "Modelldeler";

    private const string ModelPartAttribute = "Nir.Sdk.Registreringer.ModelPartAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var parts = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ModelPartAttribute,
                static (_, _) => true,
                static (syntax, _) => ModelPartReader.Read((INamedTypeSymbol)syntax.TargetSymbol))
            .WithTrackingName(ModelPartStep)
            .Collect()
            .Select(static (parts, _) => Sorted(parts));

        context.RegisterSourceOutput(parts, static (output, model) =>
        {
            if (model.IsEmpty)
            {
                return;
            }

            output.AddSource("ModelWalk.g.cs", ModelWalkSource.Write(model));
            output.AddSource("ModelDifference.g.cs", ModelDifferenceSource.Write(model));
            output.AddSource("ModelMerge.g.cs", ModelMergeSource.Write(model));
            output.AddSource("ModelWriter.g.cs", ModelWriterSource.Write(model));
            output.AddSource("FeltLookup.g.cs", FeltLookupSource.Write(model));
        });
        context.RegisterSourceOutput(parts.Combine(RegelGenerator.ReadRegler(context)), static (output, model) =>
        {
            if (!model.Left.IsEmpty)
            {
                output.AddSource("Vilkaar.g.cs", VilkaarSource.Write(model.Left, model.Right.Vilkaar));
                output.AddSource("Feltregler.g.cs", FeltreglerSource.Write(model.Left, model.Right));
            }
        });
    }

    private static EquatableArray<ModelPartModel> Sorted(ImmutableArray<ModelPartModel> parts) =>
        new(parts.Sort(static (a, b) => string.CompareOrdinal(a.Navn, b.Navn)));
}
