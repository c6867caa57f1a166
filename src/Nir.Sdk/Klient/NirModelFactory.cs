using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Klient;

/// <summary>
/// Makes what <see cref="NirClient"/> answers, for a test that puts its own client in. Ids of calls are made up; what a test cares
/// about is given.
/// </summary>
public static class NirModelFactory
{
    /// <summary>Accepted.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="versjon">The register's version.</param>
    public static Godtatt Godtatt(Guid id, string versjon = "1") => new(id, KorrelasjonsId(), versjon);

    /// <summary>Accepted with remarks.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="versjon">The register's version.</param>
    /// <param name="merknader">The remarks, at least one.</param>
    public static GodtattMedMerknader GodtattMedMerknader(Guid id, string versjon, params ReadOnlySpan<Avvik> merknader) =>
        new(id, KorrelasjonsId(), versjon, ValueList.Create(merknader));

    /// <summary>Refused by the register.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="avvik">The rules broken, at least one.</param>
    public static Avvist Avvist(Guid id, params ReadOnlySpan<Avvik> avvik) => new(id, KorrelasjonsId(), ValueList.Create(avvik));

    /// <summary>The register has the same participation under another id.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="eksisterendeId">The other id.</param>
    /// <param name="versjon">The register's version of the other.</param>
    public static Konflikt FinnesMedAnnenId(Guid id, Guid eksisterendeId, string? versjon = null) =>
        new(id, KorrelasjonsId(), Konfliktaarsak.FinnesMedAnnenId)
        {
            EksisterendeId = eksisterendeId,
            Versjon = versjon,
            Avvik = [Avvik("NIR5003")],
        };

    /// <summary>The register holds another version.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="versjon">The register's version. Null: deleted by another.</param>
    public static Konflikt EndretIRegisteret(Guid id, string? versjon) =>
        new(id, KorrelasjonsId(), Konfliktaarsak.EndretIRegisteret) { Versjon = versjon, Avvik = [Avvik("NIR5004")] };

    /// <summary>Perhaps stored, perhaps not.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="aarsak">What happened.</param>
    public static UtfallUkjent UtfallUkjent(Guid id, string aarsak = "The register did not answer in time.") => new(id, KorrelasjonsId(), aarsak);

    /// <summary>Deleted.</summary>
    /// <param name="id">The registration's id.</param>
    public static Slettet Slettet(Guid id) => new(id, KorrelasjonsId());

    /// <summary>The register held no such registration.</summary>
    /// <param name="id">The registration's id.</param>
    public static VarSlettet VarSlettet(Guid id) => new(id, KorrelasjonsId());

    /// <summary>Refused by the register, and not deleted.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="avvik">The rules broken, at least one.</param>
    public static SlettingAvvist SlettingAvvist(Guid id, params ReadOnlySpan<Avvik> avvik) => new(id, KorrelasjonsId(), ValueList.Create(avvik));

    /// <summary>Not deleted, since it has changed.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="versjon">The register's version.</param>
    public static Slettekonflikt Slettekonflikt(Guid id, string? versjon) => new(id, KorrelasjonsId(), versjon);

    /// <summary>Perhaps deleted, perhaps not.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="aarsak">What happened.</param>
    public static SletteutfallUkjent SletteutfallUkjent(Guid id, string aarsak = "The register did not answer in time.") =>
        new(id, KorrelasjonsId(), aarsak);

    /// <summary>A registration as the register holds it.</summary>
    /// <param name="registrering">The content.</param>
    /// <param name="versjon">The register's version.</param>
    public static LagretRegistrering Lagret(Registrering registrering, string versjon = "1") => new(registrering, versjon);

    /// <summary>A broken rule with the texts of the catalogue.</summary>
    /// <param name="regel">The rule's id, for example <c>NIR1001</c>.</param>
    /// <param name="peker">Where in the JSON body. Empty: the whole registration.</param>
    /// <param name="medlem">Where in the model. Null: the whole registration.</param>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static Avvik Avvik(string regel, string peker = "", string? medlem = null)
    {
        if (!Regelkatalog.TryFinn(regel, out var funnet))
        {
            throw new ArgumentException($"There is no rule with this id. The rules are in {nameof(Regelkatalog)}.{nameof(Regelkatalog.Alle)}.", nameof(regel));
        }

        var tekst = new Regeltekst(Frist: null, ErForfalt: false, Dato: null, Liste: null);
        return new Avvik
        {
            Regel = funnet.Id,
            Alvorlighet = funnet.Alvorlighet,
            Peker = peker,
            Medlem = medlem,
            Grunnlag = funnet.Grunnlag,
            Kilde = funnet.Kilde,
            Tekst = tekst.Norsk(funnet.Tekst),
            TekstEn = tekst.Engelsk(funnet.TekstEn),
            Utbedring = tekst.Norsk(funnet.Utbedring),
            UtbedringEn = tekst.Engelsk(funnet.UtbedringEn),
            Ansvarlig = funnet.Ansvarlig,
        };
    }

    private static string KorrelasjonsId() => Guid.NewGuid().ToString("D");
}
