using System.Numerics;
using System.Runtime.InteropServices;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>
/// The rules that could not be assessed for want of what they need of the context, as bits: which those are follows from which facts are missing, so
/// that the list for a set is made once and kept.
/// </summary>
internal static class NotAssessedMask
{
    private const int Bits = 64;
    private const int PlaceBits = 8;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    // Rules that need nothing of the context as a rule, and what they lack when they do.
    private static readonly NotAssessed[] Seldom =
    [
        new(nameof(RegelNumber.NIR2002), nameof(Noekkeldato.Tillatelse)),
        new(nameof(RegelNumber.NIR3006), nameof(Noekkeldato.Vedtakstart)),
        new(nameof(RegelNumber.NIR3015), nameof(ValidationContext.Sak)),
    ];

    private static readonly NotAssessed[] Usual = MakeUsual();

    // By the rule's number: the bit, from 1; 0 for a rule that needs nothing.
    private static readonly byte[] Bit = MakeBits();

    // A program meets few sets. Each has a place; of two that share one, the last is kept.
    private static readonly Listed?[] Lists = new Listed?[1 << PlaceBits];

    /// <summary>The bit of a rule, by its number, that lacks what it is known to need; 0 when it lacks something else.</summary>
    public static ulong Find(int regel, string missing)
    {
        var bit = Bit[regel];
        return bit == 0 || Usual[bit - 1].Mangler != missing ? 0 : 1UL << (bit - 1);
    }

    /// <summary>The rules of a mask, in the order of their ids.</summary>
    public static ValueList<NotAssessed> List(ulong mask) => Read(mask).Rules;

    /// <summary>The result of a registration in which nothing was found, but for the rules of a mask.</summary>
    public static ValidationResult Result(ulong mask, LovvalgCheck lovvalg) => Read(mask).Result(lovvalg);

    // Not by a dictionary: one whose keys are numbers would be compiled in a program's first call.
    private static Listed Read(ulong mask)
    {
        var place = (int)((mask * Spread) >> (Bits - PlaceBits));
        var kept = Lists[place];
        return kept is not null && kept.Mask == mask ? kept : Lists[place] = new(mask);
    }

    // Over texts, which the runtime has code for: what sorts a struct of ours would be compiled in a program's first call.
    private static NotAssessed[] MakeUsual()
    {
        var needs = RegelCatalogue.CreateNeeds();
        var all = new NotAssessed[needs.Length + Seldom.Length];
        needs.CopyTo(all, 0);
        Seldom.CopyTo(all, needs.Length);
        var missing = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var absent in all)
        {
            missing.TryAdd(absent.Regel, absent.Mangler);
        }

        var regler = new string[missing.Count];
        missing.Keys.CopyTo(regler, 0);
        Array.Sort(regler, StringComparer.Ordinal);
        var usual = new NotAssessed[Math.Min(regler.Length, Bits)];
        for (var i = 0; i < usual.Length; i++)
        {
            usual[i] = new(regler[i], missing[regler[i]]);
        }

        return usual;
    }

    private static byte[] MakeBits()
    {
        var bits = new byte[RegelNumber.End];
        for (var i = 0; i < Usual.Length; i++)
        {
            bits[RegelNumber.From(Usual[i].Regel)] = (byte)(i + 1);
        }

        return bits;
    }

    /// <summary>What there is to say of a mask.</summary>
    private sealed class Listed(ulong mask)
    {
        private readonly ValidationResult?[] _results = new ValidationResult?[(int)LovvalgCheck.Disagrees + 1];

        public ulong Mask { get; } = mask;

        public ValueList<NotAssessed> Rules { get; } = Find(mask);

        private static ValueList<NotAssessed> Find(ulong mask)
        {
            var rules = new NotAssessed[BitOperations.PopCount(mask)];
            for (var i = 0; i < rules.Length; i++, mask &= mask - 1)
            {
                rules[i] = Usual[BitOperations.TrailingZeroCount(mask)];
            }

            return new(ImmutableCollectionsMarshal.AsImmutableArray(rules));
        }

        // There is one of each, whoever asks for it first.
        public ValidationResult Result(LovvalgCheck lovvalg) => _results[(int)lovvalg]
            ?? Interlocked.CompareExchange(ref _results[(int)lovvalg], new([], Rules) { Lovvalg = lovvalg }, null) ?? _results[(int)lovvalg]!;
    }
}
