using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>
/// Why an answer is what it is: the steps in order, each with its rule, inputs and output. They suffice to do the calculation again
/// without the engine. No step holds an identifier or the date of birth; an age stands as a number of years.
/// </summary>
public sealed class Forklaring
{
    internal static readonly Forklaring Tom = new(null, []);

    private readonly Forklaring? _foran;
    private readonly ImmutableArray<Forklaringssteg> _egne;

    internal Forklaring(Forklaring? foran, ImmutableArray<Forklaringssteg> egne)
    {
        _foran = foran is { Antall: 0 } ? null : foran;
        _egne = egne;
        Antall = (_foran?.Antall ?? 0) + egne.Length;
    }

    /// <summary>The number of steps. 0 when explanations were not asked for.</summary>
    public int Antall { get; }

    /// <summary>The steps in order, those of the answers that this one builds on first.</summary>
    public ImmutableArray<Forklaringssteg> Steg => _foran is null ? _egne : [.. _foran.Steg, .. _egne];

    /// <summary>The choices the answer rests on, where the sources leave the point open. Empty: it rests on none.</summary>
    public ImmutableArray<Valgmulighet> Valg =>
        [.. Steg.Select(static steg => steg.Valg).OfType<Valgmulighet>().Distinct()];

    /// <summary>The weakest level among the steps: the answer is no better known than that. Null: there are no steps.</summary>
    public Grunnlag? Grunnlag => Antall == 0 ? null : Steg.Max(static steg => steg.Regel.Grunnlag);

    /// <summary>The steps as numbered lines: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <param name="medLenker">Whether the address of the source and the page in <c>docs</c> follow each step, on a line of their own.</param>
    public string TekstFor(CultureInfo? culture = null, bool medLenker = false)
    {
        var text = new StringBuilder();
        foreach (var steg in Steg)
        {
            text.Append(CultureInfo.InvariantCulture, $"{steg.Nr}. {steg.TekstFor(culture)}\n");
            if (medLenker)
            {
                text.Append(CultureInfo.InvariantCulture, $"   {(steg.Regel.Kilde is { } kilde ? $"{kilde.Url} · " : "")}docs/{steg.Rad?.Side}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The steps as numbered lines.</summary>
    public override string ToString() => TekstFor();
}
