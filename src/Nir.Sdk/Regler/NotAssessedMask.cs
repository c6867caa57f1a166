using System.Collections.Concurrent;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>
/// The rules that could not be assessed for want of what they need of the context, as bits: which those are follows from which facts are missing, so
/// that one list for each set is made once and kept.
/// </summary>
internal static class NotAssessedMask
{
    private const int Bits = 64;

    // Rules that need nothing of the context as a rule, and what they lack when they do.
    private static readonly NotAssessed[] Seldom =
    [
        new(RegelCatalogue.NIR2002.Id, nameof(Noekkeldato.Tillatelse)),
        new(RegelCatalogue.NIR3006.Id, nameof(Noekkeldato.Vedtakstart)),
        new(RegelCatalogue.NIR3015.Id, nameof(ValidationContext.Sak)),
    ];

    private static readonly NotAssessed[] Usual =
    [
        .. RegelCatalogue.All.Where(static regel => !regel.Needs.IsEmpty).Select(static regel => new NotAssessed(regel.Id, $"{regel.Needs[0]}")).Concat(Seldom)
            .DistinctBy(static absent => absent.Regel).OrderBy(static absent => absent.Regel, StringComparer.Ordinal).Take(Bits),
    ];

    // By the rule's number: the bit, from 1; 0 for a rule that needs nothing.
    private static readonly byte[] Bit = MakeBits();

    private static readonly ConcurrentDictionary<ulong, ValueList<NotAssessed>> Lists = new();
    private static readonly ConcurrentDictionary<ulong, ValidationResult>[] Results =
        [.. Enum.GetValues<LovvalgCheck>().Select(static _ => new ConcurrentDictionary<ulong, ValidationResult>())];

    /// <summary>The bit of a rule that lacks what it is known to need; 0 when it lacks something else.</summary>
    public static ulong Find(Regel regel, string missing)
    {
        var bit = Bit[regel.Number];
        return bit == 0 || Usual[bit - 1].Mangler != missing ? 0 : 1UL << (bit - 1);
    }

    /// <summary>The rules of a mask, in the order of their ids.</summary>
    public static ValueList<NotAssessed> List(ulong mask) =>
        Lists.GetOrAdd(mask, static mask => Usual.Where((_, i) => (mask & (1UL << i)) != 0).ToValueList());

    /// <summary>The result of a registration in which nothing was found, but for the rules of a mask.</summary>
    public static ValidationResult Result(ulong mask, LovvalgCheck lovvalg) =>
        Results[(int)lovvalg - 1].GetOrAdd(mask, static (mask, lovvalg) => new([], List(mask)) { Lovvalg = lovvalg }, lovvalg);

    private static byte[] MakeBits()
    {
        var bits = new byte[RegelNumber.End];
        for (var i = 0; i < Usual.Length; i++)
        {
            bits[RegelNumber.From(Usual[i].Regel)] = (byte)(i + 1);
        }

        return bits;
    }
}
