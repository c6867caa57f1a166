using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Tekst;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>
/// A step of an explanation: what was done, by which rule, with what, and what came out. The same here and in the contract; its texts are made
/// when they are read. It holds no identifier and no date of birth.
/// </summary>
public sealed record ForklaringStep
{
    private readonly RowInputs? _input;

    /// <summary>Makes a step whose members are all given, as one that is read.</summary>
    [JsonConstructor]
    public ForklaringStep()
    {
    }

    [SetsRequiredMembers]
    internal ForklaringStep(int nr, Arithmetic operation, ParameterRow row, ValueList<StepTerm> input, StepTerm output, ValgOption? valg)
    {
        Nr = nr;
        Operation = operation;
        Rad = row;
        Inn = input;
        Ut = output;
        Valg = valg;
    }

    /// <summary>A step whose inputs are named when they are read.</summary>
    [SetsRequiredMembers]
    internal ForklaringStep(int nr, Arithmetic operation, ParameterRow row, RowInputs input, StepTerm output, ValgOption? valg)
        : this(nr, operation, row, (ValueList<StepTerm>)null!, output, valg) => _input = input;

    /// <summary>The number within the explanation, from 1.</summary>
    public required int Nr { get; init; }

    /// <summary>What was done.</summary>
    [JsonPropertyName("operasjon")]
    public required Arithmetic Operation { get; init; }

    /// <summary>The rule or parameter it rests on.</summary>
    public required Regelrad Regel
    {
        get => field ?? Rad!.Told;
        init;
    }

    /// <summary>What it was done with.</summary>
    public required ValueList<StepTerm> Inn
    {
        get => field ??= _input!.Name();
        init;
    }

    /// <summary>What came out.</summary>
    public required StepTerm Ut { get; init; }

    /// <summary>The reading of an open point that the step rests on. Null: the sources leave nothing open here.</summary>
    public ValgOption? Valg { get; init; }

    /// <summary>The step as a sentence in bokmål.</summary>
    public required string Tekst
    {
        get => field ?? StepText.Write(this, norsk: true);
        init;
    }

    /// <summary>The step as a sentence in English.</summary>
    public required string TekstEn
    {
        get => field ?? StepText.Write(this, norsk: false);
        init;
    }

    /// <summary>The row itself, with its interval, all its sources and its words. Null: the step was read, and this version has no such row.</summary>
    [JsonIgnore]
    public ParameterRow? Rad
    {
        get => field ?? (Regel is { } regel && Parametre.TryFind(regel.Rad, out var row) ? row : null);
        private init;
    }

    /// <summary>The step as a sentence: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string GetTekst(CultureInfo? culture = null) => ExplanationLanguage.IsNorsk(culture) ? Tekst : TekstEn;

    /// <summary>Whether two are the same step; their texts follow from the rest.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(ForklaringStep? other) =>
        other is not null && Nr == other.Nr && Operation == other.Operation && Regel.Equals(other.Regel) && Inn.Equals(other.Inn) && Ut == other.Ut
            && Valg == other.Valg;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Nr, Operation, Ut);

    /// <summary>The step as a sentence.</summary>
    public override string ToString() => GetTekst();
}
