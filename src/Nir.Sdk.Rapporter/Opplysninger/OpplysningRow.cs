using System.Collections.Immutable;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Rapporter.Opplysninger;

/// <summary>An item of a family: how it is seen in a registration, and which rules speak of it under which law.</summary>
/// <param name="Opplysning">The item.</param>
/// <param name="Familie">The family.</param>
/// <param name="Member">The member of the model that holds it.</param>
/// <param name="IsRegistered">Whether a registration holds it.</param>
/// <param name="Regler">The rules, by law: those that ask for it and those that forbid it.</param>
internal sealed record OpplysningRow(
    Opplysning Opplysning, Registreringsfamilie Familie, string Member, Func<Registrering, bool> IsRegistered,
    ImmutableArray<(Lovverk Lovverk, Regel Regel)> Regler)
{
    /// <summary>The rule that forbids it under a law. Null: none does, whatever the day.</summary>
    public Regel? FindForbidding(Lovverk lovverk) => Find(lovverk, forbids: true).FirstOrDefault();

    /// <summary>The rules that ask for it under a law.</summary>
    public IEnumerable<Regel> FindAsking(Lovverk lovverk) => Find(lovverk, forbids: false);

    private IEnumerable<Regel> Find(Lovverk lovverk, bool forbids) =>
        Regler.Where(one => one.Lovverk == lovverk && one.Regel.Kind is RegelKind.Forbudt == forbids).Select(static one => one.Regel);
}
