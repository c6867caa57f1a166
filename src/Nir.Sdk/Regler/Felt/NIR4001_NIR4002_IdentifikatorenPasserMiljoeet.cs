using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>NIR4001 and NIR4002: real people stay out of test environments, synthetic ones out of production.</summary>
internal static class NIR4001_NIR4002_IdentifikatorenPasserMiljoeet
{
    private static readonly ModelPlace Person = new(nameof(Registrering.Person), -1);

    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        switch (check.Context.Miljoe)
        {
            case Miljoe.Test:
                Identifikatorer(registrering.Person, mustBeSynthetic: true, RegelCatalogue.NIR4001, ref check);
                break;
            case Miljoe.Produksjon:
                Identifikatorer(registrering.Person, mustBeSynthetic: false, RegelCatalogue.NIR4002, ref check);
                if (registrering.Kommune.IsSynthetic)
                {
                    check.Report(RegelCatalogue.NIR4002, default, nameof(Registrering.Kommune));
                }

                break;
            default:
                check.DoNotAssess(RegelNumber.NIR4001, nameof(ValidationContext.Miljoe));
                check.DoNotAssess(RegelNumber.NIR4002, nameof(ValidationContext.Miljoe));
                break;
        }
    }

    private static void Identifikatorer(PersonReference person, bool mustBeSynthetic, Regel regel, ref RegelCheck check)
    {
        if (person.DufNummer.IsGiven && person.DufNummer.IsSynthetic != mustBeSynthetic)
        {
            check.Report(regel, Person, nameof(PersonReference.DufNummer));
        }

        if (person.Foedselsnummer.IsGiven && person.Foedselsnummer.IsSynthetic(check.Context.SyntheticSeries) != mustBeSynthetic)
        {
            check.Report(regel, Person, nameof(PersonReference.Foedselsnummer));
        }
    }
}
