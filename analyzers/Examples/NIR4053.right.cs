using Nir.Sdk.Registreringer;

static class Archive
{
    static void Store(Registrering registrering, string folder, string content) =>
        File.WriteAllText(Path.Combine(folder, $"{registrering.Id}.json"), content);
}
