using System.Collections.Immutable;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kontroll;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Reads <c>parametre.json</c>. A table that is not whole is reported and left out.</summary>
internal sealed class ParametreReader(EquatableArray<VilkaarstypeModel> vilkaar, ImmutableArray<string> noekkeldatoer, Findings findings)
{
    private const string Eneste = "eneste";
    private static readonly ImmutableArray<string> Treff = [Eneste, "foerste", "hver"];

    private readonly HashSet<string> grupper = new(StringComparer.Ordinal);
    private readonly HashSet<string> tabeller = new(StringComparer.Ordinal);
    private readonly HashSet<string> rader = new(StringComparer.Ordinal);
    private readonly HashSet<string> navn = new(StringComparer.Ordinal);

    public static ParametreModel Read(JsonDocument document, Findings findings)
    {
        findings.Report(document.Errors);
        if (document.Root is null || ObjectReader.Open(document.Root, findings) is not { } root)
            return default;

        var kjentTil = root.RequiredDato("kjentTil");
        var vilkaar = VilkaarstypeReader.ReadVilkaar(root, findings);
        var noekkeldatoer = VilkaarstypeReader.ReadNoekkeldatoer(root, findings);
        var reader = new ParametreReader(vilkaar, [.. noekkeldatoer.Select(static dato => dato.Navn)], findings);
        var grupper = ImmutableArray.CreateBuilder<GruppeModel>();
        foreach (var item in root.RequiredItems("grupper"))
            if (reader.ReadGruppe(item) is { } gruppe)
                grupper.Add(gruppe);

        var tabeller = ImmutableArray.CreateBuilder<TabellModel>();
        foreach (var item in root.RequiredItems("tabeller"))
            if (reader.ReadTabell(item) is { } tabell)
                tabeller.Add(tabell);

        root.RefuseOthers();
        return new(kjentTil, vilkaar, noekkeldatoer, new(grupper.ToImmutable()), new(tabeller.ToImmutable()));
    }

    private GruppeModel? ReadGruppe(JsonNode item)
    {
        if (ObjectReader.Open(item, findings) is not { } reader)
            return null;

        var id = ReadId(reader, grupper);
        var (tittel, tittelEn, beskrivelse, beskrivelseEn) = ReadTekst(reader);
        reader.RefuseOthers();
        return id is null || tittel is null || tittelEn is null || beskrivelse is null || beskrivelseEn is null
            ? null
            : new(id, tittel, tittelEn, beskrivelse, beskrivelseEn);
    }

    private TabellModel? ReadTabell(JsonNode item)
    {
        if (ObjectReader.Open(item, findings) is not { } reader)
            return null;

        var id = ReadId(reader, tabeller);
        var gruppe = ReadGruppereferanse(reader);
        var (tittel, tittelEn, beskrivelse, beskrivelseEn) = ReadTekst(reader);
        var noekkeldato = reader.RequiredChoice("noekkeldato", noekkeldatoer) ?? "hendelse";
        var treff = reader.RequiredChoice("treff", Treff) ?? Eneste;
        var kolonner = KolonneReader.Read(reader, findings);
        var radReader = new RadReader(vilkaar, kolonner, noekkeldatoer, noekkeldato, rader, navn, findings);
        var lest = radReader.Read(reader.RequiredItems("rader"));
        var ellers = reader.OptionalNode("ellers") is { } node ? radReader.Read(node) : null;
        reader.RefuseOthers();

        if (treff == Eneste)
            Radkontroll.Kontroller(lest, ellers is not null, findings);
        return id is null || gruppe is null || tittel is null || tittelEn is null || beskrivelse is null || beskrivelseEn is null
            ? null
            : new(
                id, gruppe, tittel, tittelEn, beskrivelse, beskrivelseEn, Navneform.ToPascalCase(noekkeldato),
                Navneform.ToPascalCase(treff), kolonner, new([.. lest.Select(static plassert => plassert.Rad)]), ellers?.Rad);
    }

    private static (string? Tittel, string? TittelEn, string? Beskrivelse, string? BeskrivelseEn) ReadTekst(ObjectReader reader) => (
        reader.RequiredString("tittel"),
        reader.RequiredString("tittelEn"),
        reader.RequiredString("beskrivelse"),
        reader.RequiredString("beskrivelseEn"));

    private string? ReadId(ObjectReader reader, HashSet<string> known)
    {
        if (reader.RequiredString("id") is not { } id)
            return null;

        if (!Navneform.IsKode(id))
            findings.Report(Dataregler.NotKebabCase, $"The id '{id}' must be kebab-case (a-z, 0-9, single hyphens)", reader.PositionOf("id"));
        else if (!known.Add(id))
            findings.Report(Dataregler.NotUnique, $"The id '{id}' stands here twice", reader.PositionOf("id"));
        else
            return id;

        return null;
    }

    private string? ReadGruppereferanse(ObjectReader reader)
    {
        if (reader.RequiredString("gruppe") is not { } gruppe || grupper.Contains(gruppe))
            return reader.RequiredString("gruppe");

        findings.Report(Dataregler.WrongType, $"There is no group '{gruppe}'; add it to 'grupper'", reader.PositionOf("gruppe"));
        return null;
    }
}
