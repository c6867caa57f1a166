using Nir.Sdk.Kodeverk;

static class Selection
{
    static bool IsArbeid(Sluttmaal sluttmaal) => sluttmaal == Sluttmaal.Arbeid;
}
