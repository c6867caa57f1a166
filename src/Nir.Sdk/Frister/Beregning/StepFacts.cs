using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Makes the named inputs of steps.</summary>
internal static class StepFacts
{
    public static StepTerm From(string name, Term<DateOnly> term) => new(name, RegelValue.From(term.Verdi), term.Opphav);

    public static StepTerm From(string name, Term<int> term, Enhet unit) => new(name, RegelValue.From(term.Verdi, unit), term.Opphav);

    public static StepTerm From(string name, Term<decimal> term) => new(name, RegelValue.From(term.Verdi), term.Opphav);

    public static StepTerm From(string name, Term<bool> term) => new(name, RegelValue.From(term.Verdi), term.Opphav);
}
