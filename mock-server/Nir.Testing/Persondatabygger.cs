using Nir.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;

namespace Nir.Testing;

/// <summary>What UDI and Folkeregisteret know of ordinary persons. Change what a test is about with <c>with</c>.</summary>
public static class Persondatabygger
{
    private static readonly DateOnly Foedt = new(1990, 6, 15);

    /// <summary>A refugee born in 1990, granted a permit on a day and settled by agreement in <see cref="SyntetiskKommune.Fjordvik"/> two weeks later.</summary>
    /// <param name="person">Whom it is about. The date of birth is 15 June 1990, whatever the number says.</param>
    /// <param name="innvilget">The day the permit was granted.</param>
    public static Persondata SomFlyktning(this SyntetiskPerson person, DateOnly innvilget) => Med(person, Oppholdsgrunnlag.Flyktning, innvilget);

    /// <summary>A person born in 1990 with collective protection, settled by agreement in <see cref="SyntetiskKommune.Fjordvik"/> two weeks after the grant.</summary>
    /// <param name="person">Whom it is about. The date of birth is 15 June 1990, whatever the number says.</param>
    /// <param name="innvilget">The day the permit was granted.</param>
    public static Persondata MedKollektivBeskyttelse(this SyntetiskPerson person, DateOnly innvilget) => Med(person, Oppholdsgrunnlag.KollektivBeskyttelse, innvilget);

    private static Persondata Med(SyntetiskPerson person, Oppholdsgrunnlag grunnlag, DateOnly innvilget)
    {
        ArgumentNullException.ThrowIfNull(person);
        var bosatt = innvilget.AddDays(14);
        return person.Data with
        {
            Foedselsdato = Foedt,
            Tillatelser = [new() { Oppholdsgrunnlag = grunnlag, Innvilget = innvilget }],
            Bosettinger = [new(SyntetiskKommune.Fjordvik.Nummer, bosatt, EtterAvtale: true)],
            Folkeregistreringer = [new(SyntetiskKommune.Fjordvik.Nummer, bosatt)],
        };
    }
}
