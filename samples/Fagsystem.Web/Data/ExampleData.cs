using Nir.Testing;

namespace Fagsystem.Web.Data;

/// <summary>Three people that do not exist, the same in every run, so that there is somebody to register for.</summary>
public static class ExampleData
{
    public const int Seed = 29;

    public static IReadOnlyList<SyntheticPerson> Persons { get; } = new SyntheticPersons(Seed).CreateNext(3);

    public static async Task CreateAsync(FagContext context)
    {
        // A real fagsystem runs its migrations, which carry the outbox's tables too.
        await context.Database.EnsureCreatedAsync();
        if (!context.Deltakere.Any())
        {
            context.AddRange(Persons.Select(static person => new Deltaker
            {
                Navn = $"{person.Fornavn} {person.Etternavn}",
                Foedselsnummer = person.Foedselsnummer.RevealValue(),
                DufNummer = person.DufNummer.RevealValue(),
            }));
            await context.SaveChangesAsync();
        }
    }
}
