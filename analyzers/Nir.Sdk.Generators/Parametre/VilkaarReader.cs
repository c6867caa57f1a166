using System.Collections.Immutable;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kontroll;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Reads <c>naar</c>: the conditions of a row, in the order of the table of conditions.</summary>
internal static class VilkaarReader
{
    private static readonly ImmutableArray<string> Familier =
        ["introduksjonsprogram", "norskopplaering", "mottakskvalifisering", "asylopplaering"];

    public static EquatableArray<VilkaarModel> Read(ObjectReader rad, EquatableArray<VilkaarstypeModel> typer, Findings findings)
    {
        var node = rad.OptionalNode("naar");
        if (node is null || ObjectReader.Open(node, findings) is not { } reader)
            return default;

        var vilkaar = ImmutableArray.CreateBuilder<VilkaarModel>();
        foreach (var type in typer)
        {
            if (type.IsTruth)
            {
                if (reader.OptionalNode(type.Navn) is not null)
                    vilkaar.Add(new(type, default, reader.OptionalBoolean(type.Navn)));
                continue;
            }

            var koder = ReadKoder(reader.OptionalItems(type.Navn), type, findings);
            if (!koder.IsEmpty)
                vilkaar.Add(new(type, koder, null));
        }

        reader.RefuseOthers();
        return new(vilkaar.ToImmutable());
    }

    private static EquatableArray<string> ReadKoder(ImmutableArray<JsonNode> items, VilkaarstypeModel type, Findings findings)
    {
        var koder = ImmutableArray.CreateBuilder<string>();
        foreach (var item in items)
        {
            if (!item.TryGetString(out var kode) || !Navneform.IsKode(kode) || (type.Liste is null && !Familier.Contains(kode)))
            {
                findings.Report(Dataregler.WrongType, $"'{type.Navn}' holds codes of {type.Liste ?? "the four families"}", item.Position);
                continue;
            }

            if (type.Liste is { } liste)
                findings.Expect(Dataregler.WrongType, liste, kode, item.Position);
            koder.Add(kode);
        }

        return new(koder.ToImmutable());
    }
}
