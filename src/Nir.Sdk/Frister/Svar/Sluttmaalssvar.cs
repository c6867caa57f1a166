using System.Collections.Immutable;
using System.Text.Json;

namespace Nir.Sdk.Frister;

/// <summary>Whether a programme's sluttmål is one that the law has for the person.</summary>
public sealed class Sluttmaalssvar : Svar
{
    internal Sluttmaalssvar(Regnestykke regnestykke, ImmutableArray<Parameterrad> anmerkninger)
        : base(regnestykke) => Anmerkninger = Utfall is Svarutfall.Beregnet ? anmerkninger : [];

    /// <summary>The rows that the goal departs from. Remarks: all have exceptions that the facts do not tell. Empty: none, or not assessed.</summary>
    public ImmutableArray<Parameterrad> Anmerkninger { get; }

    private protected override void SkrivInnhold(Utf8JsonWriter json)
    {
        json.WriteStartArray("anmerkninger"u8);
        foreach (var rad in Anmerkninger)
        {
            json.WriteStringValue(rad.Id);
        }

        json.WriteEndArray();
    }
}
