using System.Collections.Immutable;
using Nir.Sdk.Generators.Kilder;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>A list with what it takes from other files, and no more: another list's change must not rewrite this one.</summary>
/// <param name="List">The list, without properties whose type does not exist.</param>
/// <param name="Kilder">The sources its codes name.</param>
internal readonly record struct KodeverkInput(KodeverkModel List, EquatableArray<KildeModel> Kilder)
{
    public static KodeverkInput Create(
        KodeverkModel list, EquatableArray<KildeModel> kilder, EquatableArray<ListReference> lists)
    {
        var used = new HashSet<string?>(list.Koder.Select(kode => kode.Grunnlag.Kilde), StringComparer.Ordinal);
        var properties = list.Egenskaper.Where(property =>
            property.Type is EgenskapModel.Bool or EgenskapModel.Tekst
            || lists.Any(other => other.Navn == property.Type));

        return new(
            list with { Egenskaper = new([.. properties]) },
            new(kilder.Where(kilde => used.Contains(kilde.Id)).ToImmutableArray()));
    }

    public KildeModel? KildeOf(KodeModel kode)
    {
        foreach (var kilde in Kilder)
        {
            if (kilde.Id == kode.Grunnlag.Kilde)
            {
                return kilde;
            }
        }

        return null;
    }
}
