using System.Runtime.InteropServices;
using Nir.MockServer;

using var stopp = new CancellationTokenSource();
using var avbrudd = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stopp);
using var avslutning = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stopp);
return await Konsoll.KjoerAsync(args, Console.Out, Console.Error, stopp.Token);

void Stopp(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopp.Cancel();
}
