package ipstrategy.patents.grants;

class Nap {

    void take() throws InterruptedException {
        Thread.sleep(1);
    }
}
