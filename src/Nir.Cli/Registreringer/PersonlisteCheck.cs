using System.Collections.Immutable;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Cli.Registreringer;

/// <summary>
/// What the rules say of a row of the personliste: of the items that stand in it, and of those it says are lacking. A row holds less than the
/// registration, so a row that breaks no rule here may still be refused.
/// </summary>
internal static class PersonlisteCheck
{
    private static readonly ImmutableArray<string> Pointers =
        ["/sluttmaal", "/integreringskontrakt", "/utdanningsbakgrunn", "/norskmaal", "/fulltidVideregaaende"];

    public static IEnumerable<Avvik> Check(PersonlisteRow row, ValidationContext context)
    {
        var known = ToRegistrering(row) is { } registrering
            ? RegistreringValidator.Validate(registrering, context).Avvik.Where(IsOfRow)
            : [];
        return [.. known, .. row.Opplysninger.Where(static answer => answer.Status is Opplysningsstatus.Mangler).Select(ToAvvik).OfType<Avvik>()];
    }

    // What is expected is answered by the row itself, with the facts that the register had.
    private static bool IsOfRow(Avvik avvik) =>
        Pointers.Any(pointer => avvik.Peker.StartsWith(pointer, StringComparison.Ordinal))
        && RegelCatalogue.TryFind(avvik.Regel, out var regel) && regel.Kind is not RegelKind.Forventet;

    private static Avvik? ToAvvik(OpplysningAnswer answer) => answer.Regel is { } id && RegelCatalogue.TryFind(id, out var regel)
        ? new Avvik
        {
            Regel = id, Alvorlighet = Alvorlighet.Merknad, Peker = "", Grunnlag = regel.Grunnlag, Ansvarlig = regel.Ansvarlig,
            Tekst = regel.Tekst, TekstEn = regel.TekstEn, Utbedring = regel.Utbedring, UtbedringEn = regel.UtbedringEn,
            Frist = answer.Frist, ErForfalt = answer.ErForfalt,
        }
        : null;

    private static Registrering? ToRegistrering(PersonlisteRow row) => row is { Registrering: { } id, Lovverk: { } lov }
        ? row.Familie switch
        {
            Registreringsfamilie.Introduksjonsprogram => new Introduksjonsprogram
            {
                Id = id, Kommune = row.Kommune, Person = row.Person ?? new(), Lovverk = lov, Rettsstilling = row.Rettsstilling ?? default,
                Sluttmaal = row.Sluttmaal,
                Integreringskontrakt = row.Integreringskontrakt is { } day ? new() { Inngaatt = day } : null,
            },
            Registreringsfamilie.Norskopplaering => new Norskopplaering
            {
                Id = id, Kommune = row.Kommune, Person = row.Person ?? new(), Lovverk = lov, Rettsstilling = row.Rettsstilling ?? default,
                Utdanningsbakgrunn = row.Utdanningsbakgrunn,
                Norskmaal = row.Norskmaal.Count > 0 ? row.Norskmaal : null,
                FulltidVideregaaende = row.FulltidVideregaaende,
            },
            _ => null,
        }
        : null;
}
