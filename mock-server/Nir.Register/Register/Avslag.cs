using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>Makes the register's refusals from the rules of the catalogue.</summary>
internal static class Avslag
{
    public static Registersvar.Avslag Uten(Avslagsgrunn grunn) => new(grunn, []);

    public static Registersvar.Avslag EtterRegel(Avslagsgrunn grunn, Regel regel, string peker = "") => new(grunn, [Avvik(regel, peker)]);

    /// <summary>An entry for a rule whose text has no places to fill.</summary>
    public static Avvik Avvik(Regel regel, string peker, string? medlem = null) => new()
    {
        Regel = regel.Id,
        Alvorlighet = regel.Alvorlighet,
        Peker = peker,
        Medlem = medlem,
        Grunnlag = regel.Grunnlag,
        Kilde = regel.Kilde,
        Tekst = regel.Tekst,
        TekstEn = regel.TekstEn,
        Utbedring = regel.Utbedring,
        UtbedringEn = regel.UtbedringEn,
        Ansvarlig = regel.Ansvarlig,
    };
}
