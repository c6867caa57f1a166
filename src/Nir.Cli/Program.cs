using System.Runtime.InteropServices;
using Nir.Cli;
using Nir.Cli.Console;

using var stop = new CancellationTokenSource();
using var endNow = new CancellationTokenSource();
var signal = 0;
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
var code = await new Tool(Surroundings.OfProcess() with { EndNow = endNow.Token }).RunAsync(args, stop.Token);
return Volatile.Read(ref signal) is var number and not 0 ? 128 + number : code;

// The first one asks to end in order, the second one not to wait for others; the third one ends at once.
void Stop(PosixSignalContext context)
{
    var number = context.Signal switch { PosixSignal.SIGINT => 2, PosixSignal.SIGHUP => 1, _ => 15 };
    if (Interlocked.CompareExchange(ref signal, number, 0) == 0)
    {
        context.Cancel = true;
        stop.Cancel();
    }
    else if (!endNow.IsCancellationRequested)
    {
        context.Cancel = true;
        endNow.Cancel();
    }
}
