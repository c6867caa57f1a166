using Fagsystem.Overfoering;

namespace Fagsystem.Generation;

/// <summary>One participation that was entered as two cases. NIR takes the first and answers the second with its id.</summary>
internal static class DuplicateSak
{
    public static DeltakerDraft Create(DeltakerBuilder fresh)
    {
        var deltaker = fresh.EndedProgram21();
        var first = deltaker.Saker[0];
        var others = first with
        {
            Rad = first.Rad with { Saksnr = 2 },
            Outcome = SakOutcome.Conflict,
            Oppfoelging = Oppfoelging.Saksbehandler,
            Regler = ["NIR5003"],
        };
        return deltaker with { Saker = [first, others] };
    }
}
