using System.Text.Json;

namespace Nir.Sdk.Frister;

/// <summary>An answer of the engine, with why. That there is none is a value too.</summary>
public abstract class Svar
{
    private protected Svar(Regnestykke regnestykke)
    {
        Mangel = regnestykke.Mangel;
        GjelderIkke = Mangel is null ? regnestykke.GjelderIkke : null;
        Forklaring = regnestykke.Forklaring;
    }

    /// <summary>What came of the question.</summary>
    public Svarutfall Utfall =>
        Mangel is not null ? Svarutfall.KanIkkeBeregnes
        : GjelderIkke is not null ? Svarutfall.GjelderIkke
        : Svarutfall.Beregnet;

    /// <summary>The fact that is missing. Null: none is.</summary>
    public Mangel? Mangel { get; }

    /// <summary>The row that says that nothing applies. Null: something does, or it is not known.</summary>
    public Parameterrad? GjelderIkke { get; }

    /// <summary>The steps. Empty when explanations were not asked for.</summary>
    public Forklaring Forklaring { get; }

    /// <summary>Writes the answer with its explanation as a JSON object.</summary>
    /// <param name="json">Where to.</param>
    public void SkrivTil(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("utfall"u8, Spraak.Kode(Utfall));
        if (Mangel is { } mangel)
        {
            json.WriteStartObject("mangel"u8);
            json.WriteString("opplysning"u8, mangel.Opplysning);
            json.WriteString("regel"u8, mangel.Regel);
            json.WriteEndObject();
        }

        if (GjelderIkke is { } rad)
        {
            json.WriteString("gjelderIkke"u8, rad.Id);
        }

        SkrivInnhold(json);
        json.WritePropertyName("forklaring"u8);
        Forklaring.SkrivTil(json);
        json.WriteEndObject();
    }

    private protected abstract void SkrivInnhold(Utf8JsonWriter json);
}
