using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>What came of a question.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Svarutfall>))]
public enum Svarutfall
{
    /// <summary>There is an answer.</summary>
    Beregnet = 1,

    /// <summary>It cannot be computed: a fact is missing (<see cref="Svar.Mangel"/>).</summary>
    KanIkkeBeregnes = 2,

    /// <summary>Nothing applies to this person (<see cref="Svar.GjelderIkke"/>).</summary>
    GjelderIkke = 3,
}
