using System.Runtime.InteropServices;
using Nir.MockServer;

using var stop = new CancellationTokenSource();
using var cancellation = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var avslutning = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await ConsoleHost.RunAsync(args, Console.Out, Console.Error, stop.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
