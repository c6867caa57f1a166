using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>What came of a question.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AnswerOutcome>))]
public enum AnswerOutcome
{
    /// <summary>There is an answer.</summary>
    Beregnet = 1,

    /// <summary>It cannot be computed: a fact is missing (<see cref="Answer.Mangel"/>).</summary>
    KanIkkeBeregnes = 2,

    /// <summary>Nothing applies to this person (<see cref="Answer.GjelderIkke"/>).</summary>
    GjelderIkke = 3,
}
