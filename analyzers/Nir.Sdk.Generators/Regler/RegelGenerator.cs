using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kontroll;
using Nir.Sdk.Generators.Modell;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Makes the catalogue of rules, the table of combinations, the walk of the model, its comparison and the field rules' checks.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RegelGenerator : IIncrementalGenerator
{
    internal const string RegelTexts = "ReglerTexts";
    internal const string KombinasjonTexts = "KombinasjonerTexts";
    internal const string RegelStep = "Regler";
    internal const string KombinasjonStep = "Kombinasjoner";
    internal const string ModelldelStep = "Modelldeler";

    private const string ModelldelAttribute = "Nir.Sdk.Registreringer.ModelldelAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var regler = Datafil.OfType(context, Datafil.Regler, RegelTexts)
            .Select(static (file, _) => RegelReader.Read(JsonDocument.Parse(file.Text), new Findings()))
            .WithTrackingName(RegelStep)
            .Collect()
            .Select(static (files, _) => new EquatableArray<RegelModel>([.. files.SelectMany(static regler => regler)]));
        var kombinasjoner = Datafil.OfType(context, Datafil.Kombinasjoner, KombinasjonTexts)
            .Select(static (file, _) => KombinasjonReader.Read(JsonDocument.Parse(file.Text), new Findings()))
            .WithTrackingName(KombinasjonStep);
        var deler = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ModelldelAttribute,
                static (_, _) => true,
                static (syntax, _) => ModelldelReader.Read((INamedTypeSymbol)syntax.TargetSymbol))
            .WithTrackingName(ModelldelStep)
            .Collect()
            .Select(static (deler, _) => Sorted(deler));

        context.RegisterSourceOutput(regler, static (output, model) =>
        {
            if (!model.IsEmpty)
                output.AddSource("Regelkatalog.g.cs", RegelkatalogSource.Write(model));
        });
        context.RegisterSourceOutput(kombinasjoner, static (output, model) =>
            output.AddSource("Kombinasjonstabell.g.cs", KombinasjonstabellSource.Write(model)));
        context.RegisterSourceOutput(deler, static (output, model) =>
        {
            if (model.IsEmpty)
                return;

            output.AddSource("Modellgang.g.cs", ModellgangSource.Write(model));
            output.AddSource("Modellforskjell.g.cs", ModellforskjellSource.Write(model));
            output.AddSource("Feltoppslag.g.cs", FeltoppslagSource.Write(model));
        });
        context.RegisterSourceOutput(deler.Combine(regler), static (output, model) =>
        {
            if (!model.Left.IsEmpty)
                output.AddSource("Feltregler.g.cs", FeltreglerSource.Write(model.Left, model.Right));
        });
    }

    private static EquatableArray<ModelldelModel> Sorted(ImmutableArray<ModelldelModel> deler) =>
        new(deler.Sort(static (a, b) => string.CompareOrdinal(a.Navn, b.Navn)));
}
