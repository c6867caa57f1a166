using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Faults;

/// <summary>A fault that is on, and how many calls it has been for.</summary>
internal sealed class ActiveFault(Fault fault)
{
    private int _calls;
    private int _struck;

    public Fault Fault { get; } = fault;

    /// <summary>How many calls it has struck.</summary>
    public int Struck => Volatile.Read(ref _struck);

    /// <summary>Whether it asks whom or what law the call is about.</summary>
    public bool NeedsSubject => Fault.When is { Person: not null } or { Law: not null };

    /// <summary>Whether it may strike a call for an operation on a day of the register.</summary>
    public bool IsFor(FaultOperation operation, DateOnly today) =>
        (Fault.When.Operations.IsEmpty ? !operation.IsToken : Fault.When.Operations.Contains(operation))
            && (Fault.When.From is not { } from || from <= today);

    public bool IsFor(PersonReference? person, Lovverk? law) =>
        (Fault.When.Person is not { } whom || IsSame(whom, person)) && (Fault.When.Law is not { } which || which == law);

    /// <summary>Counts a call that the rest holds for, and says whether it is one of those to strike. Calls that come at the same time get different
    /// numbers.</summary>
    public bool Strikes()
    {
        var number = Interlocked.Increment(ref _calls);
        var strikes = number > 0 && (Fault.When.Nth is not { } nth || nth == number) && (Fault.When.First is not { } first || number <= first);
        if (strikes)
        {
            Interlocked.Increment(ref _struck);
        }

        return strikes;
    }

    private static bool IsSame(PersonReference whom, PersonReference? person) => person is not null
        && ((whom.DufNummer.IsGiven && whom.DufNummer == person.DufNummer) || (whom.Foedselsnummer.IsGiven && whom.Foedselsnummer == person.Foedselsnummer));
}
