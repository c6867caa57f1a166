using Nir.Sdk.Kodeverk;

static class Utvalg
{
    static bool ErArbeid(Sluttmaal sluttmaal) => sluttmaal.Kode() == "arbeid";
}
