using Nir.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;

namespace Nir.Testing;

/// <summary>What UDI and Folkeregisteret know of ordinary persons. Change what a test is about with <c>with</c>.</summary>
public static class PersondataBuilder
{
    private static readonly DateOnly Born = new(1990, 6, 15);

    /// <summary>A refugee born in 1990, granted a permit on a day and settled by agreement in <see cref="SyntheticKommune.Fjordvik"/> two weeks
    /// later.</summary>
    /// <param name="person">Whom it is about. The date of birth is 15 June 1990, whatever the number says.</param>
    /// <param name="innvilget">The day the permit was granted.</param>
    public static Persondata WithFlyktning(this SyntheticPerson person, DateOnly innvilget) => With(person, Oppholdsgrunnlag.Flyktning, innvilget);

    /// <summary>A person born in 1990 with collective protection, settled by agreement in <see cref="SyntheticKommune.Fjordvik"/> two weeks after the
    /// grant.</summary>
    /// <param name="person">Whom it is about. The date of birth is 15 June 1990, whatever the number says.</param>
    /// <param name="innvilget">The day the permit was granted.</param>
    public static Persondata WithKollektivBeskyttelse(this SyntheticPerson person, DateOnly innvilget) =>
        With(person, Oppholdsgrunnlag.KollektivBeskyttelse, innvilget);

    private static Persondata With(SyntheticPerson person, Oppholdsgrunnlag grunnlag, DateOnly innvilget)
    {
        ArgumentNullException.ThrowIfNull(person);
        var bosatt = innvilget.AddDays(14);
        return person.Data with
        {
            Foedselsdato = Born,
            Tillatelser = [new() { Oppholdsgrunnlag = grunnlag, Innvilget = innvilget }],
            Bosettinger = [new(SyntheticKommune.Fjordvik.Nummer, bosatt, EtterAvtale: true)],
            Folkeregistreringer = [new(SyntheticKommune.Fjordvik.Nummer, bosatt)],
        };
    }
}
