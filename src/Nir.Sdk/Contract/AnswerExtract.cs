using System.Text.Json.Serialization;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>An answer that the register computed, with why. That there is none is an answer too.</summary>
public abstract record AnswerExtract
{
    private protected AnswerExtract()
    {
    }

    /// <summary>What came of the question.</summary>
    [JsonPropertyName("utfall")]
    public required AnswerOutcome Outcome { get; init; }

    /// <summary>The fact that is missing. Null: none is.</summary>
    public Mangel? Mangel { get; init; }

    /// <summary>The row that says that nothing applies. Null: something does, or it is not known.</summary>
    public Regelrad? GjelderIkke { get; init; }

    /// <summary>The steps, in order: rule, paragraph, inputs and output. They suffice to do the calculation again.</summary>
    public required ValueList<ForklaringStep> Forklaring { get; init; }

    /// <summary>The last day that the law is known to where it was computed: what was changed later is not in the answer. Null: not told.</summary>
    public DateOnly? RegelverkKjentTil { get; init; }

    private protected static ValueList<ForklaringStep> StepsOf(Answer response) => new(response.Forklaring.Step);
}
