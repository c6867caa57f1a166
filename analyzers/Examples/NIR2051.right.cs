using Nir.Sdk.Kodeverk;

static class KodeverkReading
{
    static Klageutfall Outcome(string kode) => KlageutfallKodeverk.TryParse(kode, out var outcome) ? outcome : Klageutfall.Ukjent;
}
