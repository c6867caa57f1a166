using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Frister;

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
    public Grunnlag? Grunnlag => Antall == 0 ? null : Steg.Max(static steg => steg.Rad.Grunnlag);

    /// <summary>The steps as numbered lines: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <param name="medLenker">Whether the address of the source and the page in <c>docs</c> follow each step, on a line of their own.</param>
    public string Tekst(CultureInfo? culture = null, bool medLenker = false)
    {
        var text = new StringBuilder();
        foreach (var steg in Steg)
        {
            text.Append(CultureInfo.InvariantCulture, $"{steg.Nummer}. {steg.Tekst(culture)}\n");
            if (medLenker)
            {
                text.Append(CultureInfo.InvariantCulture, $"   {(steg.Rad.Kilde is { } kilde ? $"{kilde.Url} · " : "")}docs/{steg.Rad.Side}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The steps as a JSON array.</summary>
    public string TilJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            SkrivTil(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes the steps as a JSON array.</summary>
    /// <param name="json">Where to.</param>
    public void SkrivTil(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray();
        foreach (var steg in Steg)
        {
            steg.SkrivTil(json);
        }

        json.WriteEndArray();
    }

    /// <summary>The steps as numbered lines.</summary>
    public override string ToString() => Tekst();
}
