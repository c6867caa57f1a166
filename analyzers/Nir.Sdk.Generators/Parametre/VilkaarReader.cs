using System.Collections.Immutable;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kontroll;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Reads <c>naar</c>: the conditions of a row.</summary>
internal static class VilkaarReader
{
    /// <summary>Conditions that name codes, and the list the codes stand in; null for the families, which are no code list.</summary>
    public static readonly ImmutableArray<(string Navn, string? Liste)> Kodevilkaar =
    [
        ("lovverk", "Lovverk"),
        ("familie", null),
        ("rettsstilling", "Rettsstilling"),
        ("sluttmaal", "Sluttmaal"),
        ("oppholdsgrunnlag", "Oppholdsgrunnlag"),
        ("utdanningsbakgrunn", "Utdanningsbakgrunn"),
        ("permisjonsgrunn", "Permisjonsgrunn"),
    ];

    /// <summary>Conditions that are true or false.</summary>
    public static readonly ImmutableArray<string> Sannhetsvilkaar =
        ["videregaaende", "ukrainskVideregaaende", "soektFraUtlandet", "fulltidVideregaaende"];

    private static readonly ImmutableArray<string> Familier =
        ["introduksjonsprogram", "norskopplaering", "mottakskvalifisering", "asylopplaering"];

    public static EquatableArray<VilkaarModel> Read(ObjectReader rad, Findings findings)
    {
        var node = rad.OptionalNode("naar");
        if (node is null || ObjectReader.Open(node, findings) is not { } reader)
            return default;

        var vilkaar = ImmutableArray.CreateBuilder<VilkaarModel>();
        foreach (var (navn, liste) in Kodevilkaar)
        {
            var koder = ReadKoder(reader.OptionalItems(navn), navn, liste, findings);
            if (!koder.IsEmpty)
                vilkaar.Add(new(navn, koder, null));
        }

        foreach (var navn in Sannhetsvilkaar)
            if (reader.OptionalNode(navn) is not null)
                vilkaar.Add(new(navn, default, reader.OptionalBoolean(navn)));

        reader.RefuseOthers();
        return new(vilkaar.ToImmutable());
    }

    private static EquatableArray<string> ReadKoder(ImmutableArray<JsonNode> items, string navn, string? liste, Findings findings)
    {
        var koder = ImmutableArray.CreateBuilder<string>();
        foreach (var item in items)
        {
            if (!item.TryGetString(out var kode) || !Navneform.IsKode(kode) || (liste is null && !Familier.Contains(kode)))
            {
                findings.Report(Dataregler.WrongType, $"'{navn}' holds codes of {liste ?? "the four families"}", item.Position);
                continue;
            }

            if (liste is not null)
                findings.Expect(Dataregler.WrongType, liste, kode, item.Position);
            koder.Add(kode);
        }

        return new(koder.ToImmutable());
    }
}
