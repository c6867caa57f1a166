static class Log
{
    static void Sent(string fnr) => Console.WriteLine("Sendt for " + fnr);
}
