using Nir.Sdk.Registreringer;

static class Arkiv
{
    static void Lagre(Registrering registrering, string mappe, string innhold) =>
        File.WriteAllText(Path.Combine(mappe, $"{registrering.Id}.json"), innhold);
}
