using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister;

/// <summary>Where a person stands on a day: law, categories, lengths, hours and deadlines, each with why. It holds no identifier.</summary>
public sealed class Vurdering
{
    internal Vurdering()
    {
    }

    /// <summary>The day asked about.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>The facts that cannot be right. What rests on them is not computed. Empty: none.</summary>
    public required ImmutableArray<Saksavvik> Avvik { get; init; }

    /// <summary>Which law governs.</summary>
    public required Lovvalgssvar Lovvalg { get; init; }

    /// <summary>Where the person stands in the introduction programme.</summary>
    public required Ordningssvar Introduksjonsprogram { get; init; }

    /// <summary>Where the person stands in the training in Norwegian and social studies.</summary>
    public required Ordningssvar Norskopplaering { get; init; }

    /// <summary>Where the person stands in the training in reception centres.</summary>
    public required Ordningssvar Asylopplaering { get; init; }

    /// <summary>How long the programme may last.</summary>
    public required Programlengdesvar Programlengde { get; init; }

    /// <summary>What the programme must contain.</summary>
    public required Programinnholdssvar Programinnhold { get; init; }

    /// <summary>The least hours of life skills to offer.</summary>
    public required Radsvar<Livsmestringrad> Livsmestring { get; init; }

    /// <summary>Whether the sluttmål is one that the law has for the person.</summary>
    public required Sluttmaalssvar Sluttmaal { get; init; }

    /// <summary>The guiding minimum levels of Norwegian.</summary>
    public required Radsvar<Norskmaalrad> Norskmaal { get; init; }

    /// <summary>The deadlines, also those that cannot be computed or do not apply, in the order of <see cref="Fristtype"/>.</summary>
    public required ImmutableArray<Fristberegning> Frister { get; init; }

    /// <summary>The hour frames and what remains of them. Empty: no permit and no duty in a reception centre.</summary>
    public required ImmutableArray<Timeramme> Timerammer { get; init; }

    /// <summary>The decisions on extension and extended training, and whether they are within the law. Empty: there are none.</summary>
    public required ImmutableArray<Vedtaksvurdering> Vedtak { get; init; }

    /// <summary>All answers.</summary>
    public IEnumerable<Svar> Svar =>
    [
        Lovvalg, Introduksjonsprogram, Norskopplaering, Asylopplaering, Programlengde, Programinnhold, Livsmestring, Sluttmaal, Norskmaal,
        .. Frister, .. Timerammer, .. Vedtak,
    ];

    /// <summary>The choices the answers rest on, where the sources leave the point open. Empty: on none, or explanations were not asked for.</summary>
    public ImmutableArray<Valgmulighet> Valg => [.. Svar.SelectMany(static svar => svar.Forklaring.Valg).Distinct()];

    /// <summary>The first deadline that is to be met on the day or later. Null: none.</summary>
    public Fristberegning? NesteFrist => Frister
        .Where(frist => frist.Type.NoeSkalGjoeres() && frist.Frist >= Dato && !(frist.Oppfylt <= Dato))
        .MinBy(static frist => frist.Frist);

    /// <summary>The deadlines that had passed on the day with nothing done.</summary>
    public IEnumerable<Fristberegning> Forfalte => Frister.Where(frist => frist.ErForfalt(Dato));

    /// <summary>The first deadline of a kind. Null: the kind does not concern the person.</summary>
    /// <param name="type">The kind.</param>
    public Fristberegning? Frist(Fristtype type) => Frister.FirstOrDefault(frist => frist.Type == type);

    /// <summary>All answers with their explanations as a JSON object.</summary>
    public string TilJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            SkrivTil(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes all answers with their explanations as a JSON object.</summary>
    /// <param name="json">Where to.</param>
    public void SkrivTil(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        Svarjson.Dato("dato"u8, Dato, json);
        json.WriteStartArray("avvik"u8);
        foreach (var avvik in Avvik)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, avvik.Id);
            json.WriteString("medlem"u8, avvik.Medlem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Skriv("lovvalg"u8, Lovvalg, json);
        Skriv("introduksjonsprogram"u8, Introduksjonsprogram, json);
        Skriv("norskopplaering"u8, Norskopplaering, json);
        Skriv("asylopplaering"u8, Asylopplaering, json);
        Skriv("programlengde"u8, Programlengde, json);
        Skriv("programinnhold"u8, Programinnhold, json);
        Skriv("livsmestring"u8, Livsmestring, json);
        Skriv("sluttmaal"u8, Sluttmaal, json);
        Skriv("norskmaal"u8, Norskmaal, json);
        SkrivListe("frister"u8, Frister, json);
        SkrivListe("timerammer"u8, Timerammer, json);
        SkrivListe("vedtak"u8, Vedtak, json);
        json.WriteEndObject();
    }

    private static void Skriv(ReadOnlySpan<byte> navn, Svar svar, Utf8JsonWriter json)
    {
        json.WritePropertyName(navn);
        svar.SkrivTil(json);
    }

    private static void SkrivListe<TSvar>(ReadOnlySpan<byte> navn, ImmutableArray<TSvar> liste, Utf8JsonWriter json)
        where TSvar : Svar
    {
        json.WriteStartArray(navn);
        foreach (var svar in liste)
        {
            svar.SkrivTil(json);
        }

        json.WriteEndArray();
    }
}
