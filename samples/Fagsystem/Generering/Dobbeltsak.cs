using Fagsystem.Overfoering;

namespace Fagsystem.Generering;

/// <summary>One participation that was entered as two cases. NIR takes the first and answers the second with its id.</summary>
internal static class Dobbeltsak
{
    public static Deltakerkladd Lag(Deltakerbygger ny)
    {
        var deltaker = ny.AvsluttetProgram21();
        var foerste = deltaker.Saker[0];
        var andre = foerste with
        {
            Rad = foerste.Rad with { Saksnr = 2 },
            Utfall = Saksutfall.Konflikt,
            Oppfoelging = Oppfoelging.Saksbehandler,
            Regler = ["NIR5003"],
        };
        return deltaker with { Saker = [foerste, andre] };
    }
}
