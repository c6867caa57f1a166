using Nir.Sdk.Kodeverk;

static class Kodeverkslesing
{
    static Klageutfall Utfall(string kode) => KlageutfallKodeverk.TryParse(kode, out var utfall) ? utfall : Klageutfall.Ukjent;
}
