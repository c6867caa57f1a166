using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Reads <c>naar</c>: the conditions of a row, in the order of the table of conditions.</summary>
internal static class VilkaarReader
{
    private static readonly ImmutableArray<string> Familier =
        ["introduksjonsprogram", "norskopplaering", "mottakskvalifisering", "asylopplaering"];

    public static EquatableArray<VilkaarModel> Read(ObjectReader row, EquatableArray<VilkaarstypeModel> typer, Findings findings)
    {
        var node = row.OptionalNode("naar");
        if (node is null || ObjectReader.Open(node, findings) is not { } reader)
        {
            return default;
        }

        var vilkaar = ImmutableArray.CreateBuilder<VilkaarModel>();
        foreach (var type in typer)
        {
            if (type.IsTruth)
            {
                if (reader.OptionalNode(type.Navn) is not null)
                {
                    vilkaar.Add(new(type, default, reader.OptionalBoolean(type.Navn)));
                }

                continue;
            }

            var koder = ReadKoder(reader.OptionalItems(type.Navn), type, findings);
            if (!koder.IsEmpty)
            {
                vilkaar.Add(new(type, koder, null));
            }
        }

        reader.RefuseOthers();
        return new(vilkaar.ToImmutable());
    }

    private static EquatableArray<string> ReadKoder(ImmutableArray<JsonNode> items, VilkaarstypeModel type, Findings findings)
    {
        var koder = ImmutableArray.CreateBuilder<string>();
        foreach (var item in items)
        {
            if (!item.TryGetString(out var kode) || !NameForm.IsKode(kode) || (type.List is null && !Familier.Contains(kode)))
            {
                findings.Report(DataRules.WrongType, $"'{type.Navn}' holds codes of {type.List ?? "the four families"}", item.Position);
                continue;
            }

            if (type.List is { } list)
            {
                findings.Expect(DataRules.WrongType, list, kode, item.Position);
            }

            koder.Add(kode);
        }

        return new(koder.ToImmutable());
    }
}
